#include "byte_budget.hpp"

#include <gtest/gtest.h>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet::deploy {
namespace {

using namespace std::chrono_literals;

struct Disk {
  std::uint64_t used = 0, used_max = 0;
  std::vector<int> order{};
};

Task<int> write(ByteBudget& budget, Disk& disk, std::uint64_t bytes, int number) {
  const ByteBudget::Hold hold = co_await budget.take(bytes);
  disk.order.push_back(number);
  disk.used += bytes;
  disk.used_max = std::max(disk.used_max, disk.used);
  co_await sleep(1s);
  disk.used -= bytes;
  co_return number;
}

TEST(ByteBudget, serves_requests_in_order_within_the_limit) {
  VirtualLoop loop;
  ByteBudget budget(1000);
  Disk disk;
  std::vector<Task<int>> tasks;
  for (int i = 0; i < 20; ++i) tasks.push_back(write(budget, disk, 300, i));
  loop.run(when_all(std::move(tasks)));
  EXPECT_EQ(disk.used_max, 900u);
  EXPECT_TRUE(std::is_sorted(disk.order.begin(), disk.order.end()));
}

TEST(ByteBudget, serves_a_request_larger_than_the_limit_alone) {
  VirtualLoop loop;
  ByteBudget budget(1000);
  Disk disk;
  std::vector<Task<int>> tasks;
  for (const std::uint64_t bytes : {400u, 5000u, 400u}) tasks.push_back(write(budget, disk, bytes, static_cast<int>(tasks.size())));
  loop.run(when_all(std::move(tasks)));
  EXPECT_EQ(disk.used_max, 5000u);
}

}  // namespace
}  // namespace martlet::deploy
