#pragma once
/// This header includes all parts of deployments: input files, decisions, their execution, and reports.
#include <martlet/deploy/decision/make_plan.hpp>
#include <martlet/deploy/execution/apply_definition.hpp>
