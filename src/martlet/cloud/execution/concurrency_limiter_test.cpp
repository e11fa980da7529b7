#include "concurrency_limiter.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace martlet::cloud {
namespace {

const std::string orders_arn = "arn:aws:lambda:us-east-1:111111111111:function:orders";
const std::string stock_arn = "arn:aws:lambda:us-east-1:111111111111:function:stock";
const std::string elsewhere = "arn:aws:lambda:eu-west-1:111111111111:function:orders";
const std::string others = "arn:aws:lambda:us-east-1:222222222222:function:orders";

// Takes `count` slots. Returns how many were taken before one was refused, and the reason, or "" if none was.
std::string refused_after(ConcurrencyLimiter& limiter, const std::string& function, std::size_t count,
                          std::vector<ConcurrencyLimiter::Slot>& slots) {
  for (std::size_t i = 0; i < count; ++i) {
    auto taken = limiter.acquire(function);
    if (const auto* const reason = std::get_if<std::string>(&taken)) return "(" + std::to_string(i) + ") " + *reason;
    slots.push_back(std::get<ConcurrencyLimiter::Slot>(taken));
  }
  return {};
}

TEST(ConcurrencyLimiter, has_a_limit_for_each_account_in_each_region) {
  ConcurrencyLimiter limiter(3);
  std::vector<ConcurrencyLimiter::Slot> slots;
  EXPECT_EQ(refused_after(limiter, orders_arn, 2, slots), "");
  EXPECT_EQ(refused_after(limiter, stock_arn, 5, slots), "(1) ConcurrentInvocationLimitExceeded");
  EXPECT_EQ(refused_after(limiter, elsewhere, 5, slots), "(3) ConcurrentInvocationLimitExceeded");
  EXPECT_EQ(refused_after(limiter, others, 5, slots), "(3) ConcurrentInvocationLimitExceeded");
}

TEST(ConcurrencyLimiter, gives_a_slot_back_when_it_is_released) {
  ConcurrencyLimiter limiter(1);
  std::vector<ConcurrencyLimiter::Slot> slots;
  EXPECT_EQ(refused_after(limiter, orders_arn, 1, slots), "");
  EXPECT_EQ(limiter.in_flight(orders_arn), 1U);
  slots.clear();
  EXPECT_EQ(limiter.in_flight(orders_arn), 0U);
  EXPECT_EQ(refused_after(limiter, orders_arn, 1, slots), "");
}

TEST(ConcurrencyLimiter, subtracts_reservations_from_the_accounts_limit) {
  ConcurrencyLimiter limiter(5);
  limiter.set_reserved(orders_arn, 2);
  std::vector<ConcurrencyLimiter::Slot> slots;
  EXPECT_EQ(refused_after(limiter, stock_arn, 5, slots), "(3) ConcurrentInvocationLimitExceeded");
  EXPECT_EQ(refused_after(limiter, orders_arn, 5, slots), "(2) ReservedFunctionConcurrentInvocationLimitExceeded");
  limiter.set_reserved(orders_arn, std::nullopt);
  EXPECT_EQ(refused_after(limiter, stock_arn, 5, slots), "(2) ConcurrentInvocationLimitExceeded");
}

TEST(ConcurrencyLimiter, throttles_every_invocation_if_the_reservation_is_zero) {
  ConcurrencyLimiter limiter(5);
  limiter.set_reserved(orders_arn, 0);
  std::vector<ConcurrencyLimiter::Slot> slots;
  EXPECT_EQ(refused_after(limiter, orders_arn, 1, slots), "(0) ReservedFunctionConcurrentInvocationLimitExceeded");
  limiter.remove(orders_arn);
  EXPECT_EQ(refused_after(limiter, orders_arn, 9, slots), "(5) ConcurrentInvocationLimitExceeded") << "it was created again";
}

}  // namespace
}  // namespace martlet::cloud
