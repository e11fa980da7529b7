#pragma once
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/deploy/records/records.hpp>

namespace martlet::deploy {

/// "20261126T022605.123Z-1a2b3c4d": unique, and ordered as text. Later than the id `last`, whatever the clock says.
std::string make_run_id(WallTime now, std::string_view last = {});

/// An id for a run that comes after all that are recorded, so that one run after another is told in that order although their clocks
/// differ. `folder` is where records of runs are: "orders-/runs/". By the clock alone where nothing is recorded (nullptr), or the records
/// can't be read. `records` must outlive the task.
Task<std::string> next_run_id(Records* records, std::string folder, WallTime now);

/// Does the text have the shape of an id? It becomes a part of a record's name.
bool is_run_id(std::string_view text);

}  // namespace martlet::deploy
