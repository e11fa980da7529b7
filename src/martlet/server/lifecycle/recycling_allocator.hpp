#pragma once
#include <cstddef>
#include <memory>
#include <new>

namespace martlet {

/// Memory for one large object at a time that is made and destroyed for each request: each thread keeps the block of the last one for the
/// next. A block may be freed by another thread than it was made by, which then keeps it.
template <class T>
class RecyclingAllocator {
 public:
  using value_type = T;

  RecyclingAllocator() = default;
  template <class U>
  RecyclingAllocator(const RecyclingAllocator<U>&) noexcept {}

  T* allocate(std::size_t count) {
    if (count == 1 && kept()) return static_cast<T*>(kept().release());
    return static_cast<T*>(::operator new(count * sizeof(T)));
  }
  void deallocate(T* block, std::size_t count) noexcept {
    if (count == 1 && !kept()) return kept().reset(block);
    ::operator delete(block);
  }
  template <class U>
  bool operator==(const RecyclingAllocator<U>&) const noexcept {
    return true;
  }

 private:
  static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
  struct Free {
    void operator()(void* block) const noexcept { ::operator delete(block); }
  };
  // Blocks of T alone, so that all have its size.
  static std::unique_ptr<void, Free>& kept() {
    thread_local std::unique_ptr<void, Free> block;
    return block;
  }
};

}  // namespace martlet
