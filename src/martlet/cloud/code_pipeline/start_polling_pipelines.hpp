#pragma once
#include <functional>
#include <string>

#include "pipelines.hpp"
#include "polling_source_action.hpp"

namespace martlet::cloud::code_pipeline {

/// Checks that a pipeline's role is allowed to read the changed source.
using MaySee = std::function<ServiceResult<>(const Identity&)>;

/// Starts the pipelines of an account whose source polls this location, if their role is allowed to read it.
void start_polling_pipelines(Pipelines& pipelines, const Log& log, const std::string& account, const std::string& region,
                             const SourceLocation& location, const MaySee& may_see);

}  // namespace martlet::cloud::code_pipeline
