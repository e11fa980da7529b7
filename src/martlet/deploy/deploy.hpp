#pragma once
/// Everything that deploys: what is read (input), decided (decision), done (execution), and told (report).
#include <martlet/deploy/decision/make_plan.hpp>
#include <martlet/deploy/execution/apply.hpp>
