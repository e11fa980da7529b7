#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include <martlet/base/recycled_memory.hpp>

namespace martlet {
namespace {

struct Shape : Recycled {
  virtual ~Shape() = default;
};
struct Circle final : Shape {
  char bytes[300] = {};
};
struct alignas(256) Aligned final : Shape {};

TEST(RecycledMemory, reuses_the_most_recently_freed_block_of_the_same_size) {
  if (!RecycledMemory::is_recycled) GTEST_SKIP() << "AddressSanitizer wants each object to have memory of its own";
  void* const block = RecycledMemory::allocate(1000);
  RecycledMemory::deallocate(block, 1000);
  void* const other_size = RecycledMemory::allocate(100);
  EXPECT_NE(other_size, block);
  EXPECT_EQ(RecycledMemory::allocate(1001), block) << "1,001 bytes fit where 1,000 did";
  RecycledMemory::deallocate(block, 1001);
  RecycledMemory::deallocate(other_size, 100);
}

TEST(RecycledMemory, allocates_a_separate_block_for_each_existing_object) {
  std::vector<std::unique_ptr<Shape>> shapes;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < 3 * RecycledMemory::blocks_max; ++i) {
      auto circle = std::make_unique<Circle>();
      circle->bytes[299] = static_cast<char>(i);
      shapes.push_back(std::move(circle));
    }
    for (std::size_t i = 0; i < shapes.size(); ++i) EXPECT_EQ(static_cast<Circle&>(*shapes[i]).bytes[299], static_cast<char>(i));
    shapes.clear();
  }
}

TEST(RecycledMemory, accepts_blocks_allocated_by_another_thread) {
  auto shape = std::make_unique<Circle>();
  std::thread([&] {
    shape.reset();
    shape = std::make_unique<Circle>();
  }).join();
  shape.reset();
}

TEST(RecycledMemory, allocates_blocks_of_any_size_and_alignment) {
  for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{64}, RecycledMemory::bytes_max, std::size_t{1'000'000}}) {
    RecycledMemory::deallocate(RecycledMemory::allocate(bytes), bytes);
  }
  const std::unique_ptr<Shape> aligned = std::make_unique<Aligned>();
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(aligned.get()) % 256, 0u);
  const std::vector<int, RecyclingAllocator<int>> numbers(100'000, 7);
  EXPECT_EQ(numbers.back(), 7);
}

}  // namespace
}  // namespace martlet
