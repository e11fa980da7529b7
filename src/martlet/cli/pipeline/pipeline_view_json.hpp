#pragma once
#include <string>

#include "pipeline_view.hpp"

namespace martlet::cli {

/// Returns one JSON object, without members that don't apply.
std::string to_json(const PipelineView& view);
std::string change_json(const PipelineView& view, const StageView& stage, const ActionView& action);
std::string execution_json(const PipelineView& view);

}  // namespace martlet::cli
