#include "concurrency_limiter.hpp"

#include <utility>

namespace martlet::cloud {
namespace {

class Taken {
 public:
  Taken(std::shared_ptr<std::size_t> function, std::shared_ptr<std::size_t> account)
      : function_(std::move(function)), account_(std::move(account)) {
    ++*function_;
    if (account_) ++*account_;
  }
  Taken(const Taken&) = delete;
  ~Taken() {
    --*function_;
    if (account_) --*account_;
  }

 private:
  const std::shared_ptr<std::size_t> function_;
  const std::shared_ptr<std::size_t> account_;  // set if the slot is one of the account's unreserved slots
};

}  // namespace

std::variant<ConcurrencyLimiter::Slot, std::string> ConcurrencyLimiter::acquire(const std::string& function) {
  FunctionConcurrency& entry = functions_[function];
  if (entry.reserved) {
    if (*entry.in_flight >= *entry.reserved) return "ReservedFunctionConcurrentInvocationLimitExceeded";
    return std::make_shared<const Taken>(entry.in_flight, nullptr);
  }
  const Account& account = account_of(function);
  if (*account.unreserved + account.reserved >= account_max_) return "ConcurrentInvocationLimitExceeded";
  return std::make_shared<const Taken>(entry.in_flight, account.unreserved);
}

void ConcurrencyLimiter::set_reserved(std::string_view function, std::optional<std::size_t> concurrency) {
  FunctionConcurrency& entry = functions_[std::string(function)];
  Account& account = account_of(function);
  account.reserved = account.reserved - entry.reserved.value_or(0) + concurrency.value_or(0);
  entry.reserved = concurrency;
}

std::size_t ConcurrencyLimiter::in_flight(std::string_view function) const {
  const auto found = functions_.find(function);
  return found == functions_.end() ? 0 : *found->second.in_flight;
}

void ConcurrencyLimiter::remove(std::string_view function) {
  const auto found = functions_.find(function);
  if (found == functions_.end()) return;
  set_reserved(function, std::nullopt);
  functions_.erase(found);
}

ConcurrencyLimiter::Account& ConcurrencyLimiter::account_of(std::string_view function) {
  return accounts_[std::string(function.substr(0, function.find(":function:")))];
}

}  // namespace martlet::cloud
