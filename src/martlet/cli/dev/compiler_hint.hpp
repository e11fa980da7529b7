#pragma once
#include <string>
#include <string_view>

namespace martlet::cli {

/// Returns how to correct the mistake if a compiler's or linker's error doesn't say so itself; "" if there is nothing to add. Covers the
/// mistakes that no static_assert can detect, since the language refuses them first: a handler class that is passed without `handler<>`, a
/// forgotten co_await, a library that isn't linked.
std::string compiler_hint(std::string_view errors);

}  // namespace martlet::cli
