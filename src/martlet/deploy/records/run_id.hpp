#pragma once
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/deploy/records/records.hpp>

namespace martlet::deploy {

/// "20261126T022605.123Z-1a2b3c4d": unique, and ordered as text. Later than the id `last`, whatever the clock says.
std::string make_run_id(WallTime now, std::string_view last = {});

/// An id that sorts after those of all recorded runs, so that runs keep their order even if clocks differ. `folder` is where records of
/// runs are: "orders-/runs/". By the clock alone if nothing is recorded (nullptr) or the records can't be read. `records` must outlive the
/// task.
Task<std::string> next_run_id(Records* records, std::string folder, WallTime now);

/// Does the text have the shape of an id? It becomes a part of a record's name.
bool is_run_id(std::string_view text);

}  // namespace martlet::deploy
