#pragma once
#include <string>

#include <martlet/deploy/execution/run.hpp>
#include <martlet/deploy/input/settings.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Who, when, what, from, to, why: one JSON object on one line. Written before the first move, and again at the end.
std::string run_record(const Run& run, const Report& report);

/// "orders-/runs/20261126T022605Z-1a2b3c4d/1-planned.json"
std::string planned_record_name(const Settings& settings, const Run& run);
std::string done_record_name(const Settings& settings, const Run& run);
/// Where the records of this deployer's runs are.
std::string runs_folder(const Settings& settings);

}  // namespace martlet::deploy
