"""The other words of the report, in each language."""

from typing import Final

from checkin.report.rules import LANGUAGES, Said

__all__ = ["LANGUAGES", "said"]

_WORDS: Final = {
    "title": ("Closing report", "总结报告"),
    "day_of": ("Only {day}", "仅限 {day}"),
    "as_of": ("As of {time}", "截至 {time}"),
    "at_least": (
        "At least: something may be missing, so read every figure as at least this much.",
        "至少：可能有缺失，请将每个数字理解为“至少”。",
    ),
    "whole": ("No fact is known to be missing.", "没有已知的缺失记录。"),
    "published": ("Figures for publication", "可发布的数字"),
    "further": ("Further figures", "其他数字"),
    "figure": ("Figure", "指标"),
    "value": ("Value", "数值"),
    "of": ("Of", "总数"),
    "rule": ("Counted by this rule", "统计规则"),
    "behind": ("In the audit export", "审计导出文件"),
    "not_told": ("not told apart by the plan", "计划未区分"),
    "by_day": ("Days", "按日"),
    "by_category": ("Categories", "按类别"),
    "by_country": ("Countries and regions", "按国家和地区"),
    "by_delegation": ("Delegations", "按代表团"),
    "by_organisation": ("Organisations", "按机构"),
    "by_gate": ("Gates", "按入口"),
    "first_rows": (
        "The first {shown} of {all}; all are in the XLSX, CSV and JSON.",
        "前 {shown} 项，共 {all} 项；全部见 XLSX、CSV、JSON。",
    ),
    "persons": ("Persons", "人数"),
    "visitors": ("Visitors", "观众"),
    "visits": ("Visits", "人次"),
    "admissions": ("Admissions", "入场"),
    "left": ("Exits", "出场"),
    "refused": ("Refused", "拒绝"),
    "not_said": ("(not said)", "（未填写）"),
    "day": ("Day", "日期"),
    "category": ("Category", "类别"),
    "country": ("Country or region", "国家或地区"),
    "delegation": ("Delegation", "代表团"),
    "organisation": ("Organisation", "机构"),
    "gate": ("Gate", "入口"),
    "sessions": ("Activities and their attendance", "活动与参加人数"),
    "activity": ("Activity", "活动"),
    "event": ("Event", "项目"),
    "section": ("Section", "板块"),
    "begins": ("Begins", "开始"),
    "attendance": ("Attendance", "参加人数"),
    "room_for": ("Room for", "容量"),
    "online": ("online", "线上"),
    "rooms": ("Peak occupancy", "在场峰值"),
    "zone": ("Zone", "区域"),
    "peak": ("Most inside", "最多在场"),
    "peak_at": ("At", "时间"),
    "flow": ("Admissions in each quarter of an hour", "每刻钟入场"),
    "occupancy": ("Inside at the end of each quarter of an hour", "每刻钟末在场人数"),
    "visits_chart": ("Visits by day", "每日人次"),
    "countries_chart": ("Persons by country or region", "各国家和地区人数"),
    "busiest": ("Busiest minute: {number} admissions at {time}.", "最繁忙的一分钟：{time}，入场 {number} 次。"),
    "quarter": ("Quarter of an hour", "时段"),
    "inside": ("Inside", "在场"),
    "refusals": ("Refusals by reason and gate", "拒绝：原因与入口"),
    "reason": ("Reason", "原因"),
    "number": ("Number", "次数"),
    "answers": ("Answers", "问卷回答"),
    "question": ("Question", "问题"),
    "answer": ("Answer", "回答"),
    "answers_rule": (
        "Of those who were let in, by what their registrations say. Who gave several answers counts in each of them.",
        "按登记信息统计已入场者；多选者在每个选项中各计一次。",
    ),
    "conflicts": ("Conflicts and how they were settled", "冲突及处理"),
    "settlement": ("Settlement", "处理"),
    "unsettled": ("not settled", "未处理"),
    "keep": ("both count", "两次均计"),
    "undo-first": ("the first taken back", "撤销第一次"),
    "undo-second": ("the second taken back", "撤销第二次"),
    "block": ("registration blocked", "登记已冻结"),
    "integrity": ("What the figures rest on", "数据完整性"),
    "station": ("Station", "站点"),
    "facts": ("Facts", "记录数"),
    "highest": ("Last number", "最后编号"),
    "missing": ("Missing", "缺失"),
    "broken": ("Broken links", "断链"),
    "head": ("Digest of the last fact (SHA-256)", "最后一条记录的摘要（SHA-256）"),
    "silent": ("Silent", "失联"),
    "silent_since": ("since {time}", "自 {time}"),
    "never": ("never heard of", "从未联系"),
    "nobody_asked": (
        "Which stations are silent is known at the hub only: there the report says it.",
        "失联站点只有中心知道：请在中心生成报告。",
    ),
    "plan": ("Plan (SHA-256)", "计划（SHA-256）"),
    "version": ("Program", "程序版本"),
    "totals": (
        "{stations} stations, {facts} facts, {missing} missing, {broken} broken links",
        "{stations} 个站点，{facts} 条记录，缺失 {missing}，断链 {broken}",
    ),
    "again": (
        (
            "Every figure is counted from the journal. `checkin totals` and `checkin report` count it again from the"
            " same facts; `checkin verify` checks every fact against its digest; `checkin report --out FILE.zip` hands"
            " the journal to an auditor without names, and `checkin report --recompute FILE.zip` counts from that."
        ),
        (
            "所有数字均由日志统计得出。`checkin totals` 和 `checkin report` 可由同样的记录重新统计；"
            "`checkin verify` 逐条核对摘要；`checkin report --out FILE.zip` 导出不含姓名的日志供审计，"
            "`checkin report --recompute FILE.zip` 由其重新统计。"
        ),
    ),
    "counted_from": (
        "Passages outside the days of the plan are counted under their date.",
        "计划日期之外的通行按其日期统计。",
    ),
    "page": ("Page {page}", "第 {page} 页"),
}  # fmt: skip

_REASONS: Final = {
    "forged_code": ("forged code", "伪造的二维码"),
    "another_conference": ("ticket of another conference", "其他会议的票"),
    "unknown_code": ("unknown code", "未知的二维码"),
    "cancelled": ("registration cancelled", "登记已取消"),
    "blocked": ("registration blocked", "登记已冻结"),
    "revoked_credential": ("ticket or badge replaced", "票证已被替换"),
    "not_valid_today": ("not valid on this day", "当日无效"),
    "category_may_not_pass": ("category may not pass here", "此类别不得通行"),
    "outside_hours": ("gate closed at this hour", "不在开放时间"),
    "no_activity_now": ("no activity now", "当前没有活动"),
    "not_for_them": ("activity for others", "活动不面向此人"),
    "not_invited": ("not invited", "未受邀请"),
    "not_booked": ("not booked", "未预约"),
    "unpaid": ("unpaid", "未付款"),
    "main_gate_first": ("main gate first", "须先经过主入口"),
    "already_inside": ("already inside", "已在场内"),
    "no_re_entry": ("no re-entry", "不可再次入场"),
    "entries_used": ("entries of the day used", "当日次数已用完"),
    "too_soon": ("too soon after leaving", "离开时间太短"),
    "zone_full": ("zone full", "区域已满"),
    "not_inside": ("not inside", "不在场内"),
}


def said(word: str, language: str, **values: object) -> str:
    """A word of the report in a language."""
    return Said(*_WORDS[word]).in_(language).format(**values)


def reason(id_: str, language: str) -> str:
    """Why somebody was refused; one of a newer version stands for itself."""
    return Said(*_REASONS.get(id_, (id_, id_))).in_(language)


def settlement(id_: str, language: str) -> str:
    return said(id_, language) if id_ in _WORDS else id_
