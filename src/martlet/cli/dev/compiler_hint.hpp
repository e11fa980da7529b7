#pragma once
#include <string>
#include <string_view>

namespace martlet::cli {

/// What to do about a compiler's error that doesn't say so itself; "" where there is nothing to add. Knows the mistakes that no
/// static_assert can catch, since the parser refuses them first: a handler class that is passed without `handler<>`.
std::string compiler_hint(std::string_view errors);

}  // namespace martlet::cli
