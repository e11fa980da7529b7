#include <martlet/async/semaphore.hpp>

#include <gtest/gtest.h>

#include <algorithm>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

Task<void> stay_inside(Semaphore& semaphore, int& inside, int& most) {
  const Semaphore::Permit place = co_await semaphore.acquire();
  most = std::max(most, ++inside);
  co_await sleep(10ms);
  --inside;
}

TEST(Semaphore, lets_so_many_in_at_once_and_all_in_the_end) {
  VirtualLoop loop;
  Semaphore semaphore(2);
  int inside = 0, most = 0;
  std::vector<Task<void>> visitors;
  for (int i = 0; i < 7; ++i) visitors.push_back(stay_inside(semaphore, inside, most));
  loop.run(when_all(std::move(visitors)));
  EXPECT_EQ(most, 2);
  EXPECT_EQ(inside, 0);
}

TEST(Semaphore, may_be_left_by_being_destroyed_in_the_middle) {
  VirtualLoop loop;
  Semaphore semaphore(1);
  int inside = 0, most = 0;
  {
    Activity first(loop), second(loop), third(loop);
    for (Activity* one : {&first, &second, &third})
      one->start(stay_inside(semaphore, inside, most), [](Activity::End, std::exception_ptr) {});
    first.cancel();
    second.cancel();
    loop.run_until(loop.now() + 1s);
  }
  EXPECT_EQ(most, 2);  // the first task held a permit when it was destroyed, so the third got one
  loop.run(stay_inside(semaphore, inside, most));
}

}  // namespace
}  // namespace martlet
