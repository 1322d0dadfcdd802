"""Photographs others took: more of them read than zxing-cpp reads as it comes, and none wrongly."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARK = Path(__file__).resolve().parents[1] / "benchmarks" / "decode.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("decode_benchmark", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["decode_benchmark"] = module
    spec.loader.exec_module(module)
    if not module.PHOTOGRAPHS.is_dir():
        pytest.skip(f"the photographs are not at {module.PHOTOGRAPHS}")
    return module


def test_more_photographs_are_read_than_by_zxing_alone_and_none_wrongly(benchmark: ModuleType) -> None:
    positives, _ = benchmark.photographs()
    plain, live, still = benchmark.compare(positives, (benchmark.default, benchmark.live, benchmark.still), rounds=1)
    assert live.read >= 1.04 * plain.read
    assert still.read >= 1.04 * plain.read
    assert live.misreads + still.misreads == ()


def test_photographs_without_a_code_give_nothing(benchmark: ModuleType) -> None:
    _, negatives = benchmark.photographs()
    assert negatives
    for result in benchmark.compare(negatives, (benchmark.live, benchmark.still), rounds=1):
        assert result.misreads == ()


def test_frames_without_a_code_at_camera_size_give_nothing(benchmark: ModuleType) -> None:
    _, negatives = benchmark.photographs()
    frames = list(benchmark.frames_without_code(negatives, count=5))
    (result,) = benchmark.compare(frames, (benchmark.live,), rounds=1)
    assert result.misreads == ()
