#pragma once
#include <cstdint>
#include <string>

#include <martlet/deploy/decision/observed_function.hpp>

namespace martlet::deploy {

/// What the account and the deployer configuration allow.
struct Allowance {
  std::string live;                      ///< the alias that callers invoke
  std::string account{};                 ///< the only account that may be written to; "" for any
  bool refuses_foreign_weights = false;  ///< refuses functions with such weights on LIVE; if false, the move clears them
  bool has_staging_bucket = false;
  std::int64_t direct_bytes_max = 50 * 1024 * 1024;
  std::int64_t code_bytes_max = 250 * 1024 * 1024;
};

/// Decides what to do about a function, from the state that was read. This is a pure function: it makes no calls and reads no clock.
PlannedFunction decide(const RequestedVersion& wanted, const ObservedFunction& observed, const Allowance& allowance);

}  // namespace martlet::deploy
