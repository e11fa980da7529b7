#pragma once
#include <chrono>
#include <thread>

namespace martlet::net {

/// Calls `becomes_true` until it returns true, for at most ten seconds. Returns false if it never did.
template <class Condition>
bool eventually(Condition becomes_true) {
  for (int i = 0; i < 2000; ++i) {
    if (becomes_true()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

}  // namespace martlet::net
