#pragma once
// libstdc++'s <functional> also includes <unordered_map>, <array> and all algorithms, for std::boyer_moore_searcher. Compiling that takes
// longer than compiling a handler.
#if __has_include(<bits/std_function.h>) && __has_include(<bits/move_only_function.h>)
#include <bits/move_only_function.h>
#include <bits/std_function.h>
#include <utility>
#else
#include <functional>
#endif
/// std::function and std::move_only_function, without the rest of <functional>. For public headers, which each handler's file includes.
