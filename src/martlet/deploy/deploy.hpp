#pragma once
/// Everything that deploys: files (input), decisions, their execution, and reports.
#include <martlet/deploy/decision/make_plan.hpp>
#include <martlet/deploy/execution/apply.hpp>
