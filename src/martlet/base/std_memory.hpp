#pragma once
// libstdc++'s <memory> also includes algorithms for uninitialized memory, some with execution policies, and std::atomic<std::shared_ptr>.
#if __has_include(<bits/unique_ptr.h>) && __has_include(<bits/shared_ptr.h>)
#include <bits/shared_ptr.h>
#include <bits/unique_ptr.h>
#else
#include <memory>
#endif
/// std::unique_ptr, std::shared_ptr and std::weak_ptr, without the rest of <memory>. For public headers, which every handler includes.
