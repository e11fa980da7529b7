#pragma once
#include <string>
#include <string_view>

namespace martlet::cli {

/// What to do about a compiler's or linker's error that doesn't say so itself; "" where there is nothing to add. Knows the mistakes that
/// no static_assert can catch, since the language refuses them first: a handler class that is passed without `handler<>`, a forgotten
/// co_await, a library that isn't linked.
std::string compiler_hint(std::string_view errors);

}  // namespace martlet::cli
