#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace martlet::cloud {

/// Limits concurrent invocations: those of a function with a reservation to the reservation, and those of the other functions to the rest
/// of their account's concurrency. An account means one account in one region. Functions are named by their unqualified ARN.
class ConcurrencyLimiter {
 public:
  explicit ConcurrencyLimiter(std::size_t account_max) : account_max_(account_max) {}

  /// A slot, which is occupied until its last copy is destroyed. acquire() returns a slot or the Reason of AWS's TooManyRequestsException.
  using Slot = std::shared_ptr<const void>;
  std::variant<Slot, std::string> acquire(const std::string& function);

  /// Sets the reservation of a function. nullopt removes the reservation.
  void set_reserved(std::string_view function, std::optional<std::size_t> concurrency);
  std::size_t in_flight(std::string_view function) const;
  /// Removes a deleted function. Its invocations in flight still count for its account.
  void remove(std::string_view function);

 private:
  using Count = std::shared_ptr<std::size_t>;
  struct FunctionConcurrency {
    Count in_flight = std::make_shared<std::size_t>(0);
    std::optional<std::size_t> reserved{};
  };
  struct Account {
    Count unreserved = std::make_shared<std::size_t>(0);
    std::size_t reserved = 0;
  };
  Account& account_of(std::string_view function);

  const std::size_t account_max_;
  std::map<std::string, FunctionConcurrency, std::less<>> functions_;
  std::map<std::string, Account, std::less<>> accounts_;
};

}  // namespace martlet::cloud
