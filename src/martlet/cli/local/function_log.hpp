#pragma once
#include <iosfwd>

#include <martlet/cloud/sandbox/sandbox.hpp>

namespace martlet::cli {

/// Returns a sink that writes a function's log to `to`, one line per entry. `to` must outlive it.
cloud::LogSink function_log(std::ostream& to);

}  // namespace martlet::cli
