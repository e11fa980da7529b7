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

TEST(Semaphore, admits_a_limited_number_at_a_time_and_eventually_all) {
  VirtualLoop loop;
  Semaphore semaphore(2);
  int inside = 0, most = 0;
  std::vector<Task<void>> visitors;
  for (int i = 0; i < 7; ++i) visitors.push_back(stay_inside(semaphore, inside, most));
  loop.run(when_all(std::move(visitors)));
  EXPECT_EQ(most, 2);
  EXPECT_EQ(inside, 0);
}

TEST(Semaphore, admits_the_next_task_if_a_waiting_task_is_destroyed) {
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
