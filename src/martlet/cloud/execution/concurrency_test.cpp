#include "concurrency.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace martlet::cloud {
namespace {

const std::string orders_arn = "arn:aws:lambda:us-east-1:111111111111:function:orders";
const std::string stock_arn = "arn:aws:lambda:us-east-1:111111111111:function:stock";
const std::string elsewhere = "arn:aws:lambda:eu-west-1:111111111111:function:orders";
const std::string others = "arn:aws:lambda:us-east-1:222222222222:function:orders";

// Takes `count` slots. Returns how many were taken before one was refused, and the reason, or "" if none was.
std::string refused_after(Concurrency& concurrency, const std::string& function, std::size_t count, std::vector<Concurrency::Slot>& slots) {
  for (std::size_t i = 0; i < count; ++i) {
    auto taken = concurrency.take(function);
    if (const auto* const reason = std::get_if<std::string>(&taken)) return "(" + std::to_string(i) + ") " + *reason;
    slots.push_back(std::get<Concurrency::Slot>(taken));
  }
  return {};
}

TEST(Concurrency, gives_each_account_in_each_region_its_own) {
  Concurrency concurrency(3);
  std::vector<Concurrency::Slot> slots;
  EXPECT_EQ(refused_after(concurrency, orders_arn, 2, slots), "");
  EXPECT_EQ(refused_after(concurrency, stock_arn, 5, slots), "(1) ConcurrentInvocationLimitExceeded");
  EXPECT_EQ(refused_after(concurrency, elsewhere, 5, slots), "(3) ConcurrentInvocationLimitExceeded");
  EXPECT_EQ(refused_after(concurrency, others, 5, slots), "(3) ConcurrentInvocationLimitExceeded");
}

TEST(Concurrency, gives_a_slot_back_when_it_is_released) {
  Concurrency concurrency(1);
  std::vector<Concurrency::Slot> slots;
  EXPECT_EQ(refused_after(concurrency, orders_arn, 1, slots), "");
  EXPECT_EQ(concurrency.in_flight(orders_arn), 1U);
  slots.clear();
  EXPECT_EQ(concurrency.in_flight(orders_arn), 0U);
  EXPECT_EQ(refused_after(concurrency, orders_arn, 1, slots), "");
}

TEST(Concurrency, takes_what_is_reserved_from_the_account) {
  Concurrency concurrency(5);
  concurrency.reserve(orders_arn, 2);
  std::vector<Concurrency::Slot> slots;
  EXPECT_EQ(refused_after(concurrency, stock_arn, 5, slots), "(3) ConcurrentInvocationLimitExceeded");
  EXPECT_EQ(refused_after(concurrency, orders_arn, 5, slots), "(2) ReservedFunctionConcurrentInvocationLimitExceeded");
  concurrency.reserve(orders_arn, std::nullopt);
  EXPECT_EQ(refused_after(concurrency, stock_arn, 5, slots), "(2) ConcurrentInvocationLimitExceeded");
}

TEST(Concurrency, runs_nothing_of_a_function_with_none) {
  Concurrency concurrency(5);
  concurrency.reserve(orders_arn, 0);
  std::vector<Concurrency::Slot> slots;
  EXPECT_EQ(refused_after(concurrency, orders_arn, 1, slots), "(0) ReservedFunctionConcurrentInvocationLimitExceeded");
  concurrency.forget(orders_arn);
  EXPECT_EQ(refused_after(concurrency, orders_arn, 9, slots), "(5) ConcurrentInvocationLimitExceeded") << "it was created anew";
}

}  // namespace
}  // namespace martlet::cloud
