#pragma once
#include <martlet/aws/wire/failure.hpp>

namespace orders {

/// The number of attempts for a write that conflicts with others.
inline constexpr int attempts_max = 12;
/// Pauses after a write that failed because of a concurrent write, so that the caller can try again. Throws for any other failure.
void pause_before_retry(const martlet::aws::Failure& failure, int attempt);
/// Throws an exception that makes the client receive a 503.
[[noreturn]] void throw_too_many_conflicts();

}  // namespace orders
