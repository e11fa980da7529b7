#include <array>
#include <cstdint>
#include <utility>

#include <martlet/base/recycled_memory.hpp>

namespace martlet {
namespace {

constexpr std::size_t step_bytes = 64;  // between one size and the next
constexpr std::size_t sizes = RecycledMemory::bytes_max / step_bytes;

struct FreeBlock {
  FreeBlock* next;
};
// The free blocks of one size.
struct FreeBlocks {
  FreeBlock* first = nullptr;
  std::size_t left = 0;  // how many more are kept; 0 while the thread has no ThreadExitCleanup
};

// Trivially destructible, so it can be used as long as the thread runs, without a check that it exists.
constinit thread_local std::array<FreeBlocks, sizes> free_blocks{};

// An object that frees the blocks at the end of the thread. Blocks deallocated after that aren't kept.
struct ThreadExitCleanup {
  ThreadExitCleanup() {
    for (FreeBlocks& blocks : free_blocks) blocks.left = RecycledMemory::blocks_max;
  }
  ThreadExitCleanup(const ThreadExitCleanup&) = delete;
  ~ThreadExitCleanup() {
    for (FreeBlocks& blocks : free_blocks) {
      blocks.left = 0;
      while (FreeBlock* const block = blocks.first) {
        blocks.first = block->next;
        ::operator delete(block);
      }
    }
  }
};

void keep(FreeBlocks& blocks, void* block) noexcept {
  --blocks.left;
  blocks.first = new (block) FreeBlock{blocks.first};
}

// Keeps or frees a block. Called when no more blocks are kept, or none yet.
[[gnu::noinline]] void keep_or_free(FreeBlocks& blocks, void* block) noexcept {
  thread_local ThreadExitCleanup cleanup;
  blocks.left > 0 ? keep(blocks, block) : ::operator delete(block);
}

constexpr std::size_t size_of(std::size_t bytes) { return (bytes + step_bytes - 1) / step_bytes - 1; }

}  // namespace

void* RecycledMemory::allocate(std::size_t bytes) {
  if (!is_recycled || bytes == 0 || bytes > bytes_max) return ::operator new(bytes);
  FreeBlocks& blocks = free_blocks[size_of(bytes)];
  if (!blocks.first) return ::operator new((size_of(bytes) + 1) * step_bytes);
  ++blocks.left;
  return std::exchange(blocks.first, blocks.first->next);
}

void RecycledMemory::deallocate(void* block, std::size_t bytes) noexcept {
  if (!is_recycled || bytes == 0 || bytes > bytes_max) return ::operator delete(block);
  FreeBlocks& blocks = free_blocks[size_of(bytes)];
  blocks.left > 0 ? keep(blocks, block) : keep_or_free(blocks, block);
}

}  // namespace martlet
