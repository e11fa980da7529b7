#pragma once
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/deploy/records/record_store.hpp>

namespace martlet::deploy {

/// Returns an ID such as "20261126T022605.123Z-1a2b3c4d", which is unique, and sorts as text after `last` even if the clock went back.
std::string make_run_id(WallTime now, std::string_view last = {});

/// Returns an ID that sorts after those of all recorded runs, so that runs keep their order even if clocks differ. `folder` has the records
/// of runs: "orders-/runs/". If nothing is recorded (nullptr) or the records can't be read, the ID depends on the clock alone. `records`
/// must outlive the task.
Task<std::string> next_run_id(RecordStore* records, std::string folder, WallTime now);

/// Returns whether the text has the form of an ID. An ID becomes part of a record's name.
bool is_run_id(std::string_view text);

}  // namespace martlet::deploy
