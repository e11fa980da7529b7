#pragma once
#include <vector>

#include <martlet/json/value.hpp>

#include "sample_event.hpp"

namespace martlet::samples {

struct Sample {
  SampleKind kind;
  json::Value (*make)(const SampleOptions& options);
};

const std::vector<Sample>& all_samples();

}  // namespace martlet::samples
