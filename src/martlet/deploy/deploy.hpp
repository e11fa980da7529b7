#pragma once
/// Includes everything for deployments: input files, decisions, their execution, and reports.
#include <martlet/deploy/decision/make_plan.hpp>
#include <martlet/deploy/execution/apply.hpp>
