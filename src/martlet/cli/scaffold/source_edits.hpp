#pragma once
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// Returns `source` with `#include "header"`, sorted among those of the same folder, or after all others. If `source` already has the line,
/// returns it unchanged.
std::string with_include(const std::string& source, const std::string& header);

/// Returns `source` with `line` added to the function whose head begins with `head`, such as `void add_routes(`, as its last line or before
/// the first line that contains `before`. Fails with Code::not_found if no such function begins at the beginning of a line.
Result<std::string> with_line(const std::string& source, const std::string& head, const std::string& line, const std::string& before = {});

}  // namespace martlet::cli
