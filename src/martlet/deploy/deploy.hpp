#pragma once
/// This header includes all parts of deployments: input files, decisions, their execution, and reports.
#include <martlet/deploy/decision/definition_planner.hpp>
#include <martlet/deploy/execution/apply_definition.hpp>
