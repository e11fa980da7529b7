#pragma once
// libstdc++'s <chrono> also includes <sstream>, for the calendar.
#if __has_include(<bits/chrono.h>)
#include <bits/chrono.h>
#else
#include <chrono>
#endif
/// Durations, time points and clocks of std::chrono, without its calendar. For public headers, which each handler's file includes.
