#pragma once
#include <cstddef>
#include <new>

namespace martlet {

/// Memory for objects that are created and destroyed again and again, such as those of a request. Each thread keeps a few freed blocks of
/// each size for the next objects of that size, so that a steady state allocates nothing. A block may be freed by a different thread, which
/// then keeps it. With AddressSanitizer, no blocks are kept, so that it detects every use after free.
class RecycledMemory {
 public:
#if defined(__SANITIZE_ADDRESS__)
  static constexpr bool is_recycled = false;
#elif defined(__has_feature)
  static constexpr bool is_recycled = !__has_feature(address_sanitizer);
#else
  static constexpr bool is_recycled = true;
#endif
  static constexpr std::size_t bytes_max = 4096;  ///< size of a block that is kept; larger ones are always allocated and freed
  static constexpr std::size_t blocks_max = 8;    ///< kept by a thread for each size

  /// Returns memory aligned as by operator new. Throws std::bad_alloc.
  static void* allocate(std::size_t bytes);
  /// Frees a block. `bytes` is the size that was passed to allocate().
  static void deallocate(void* block, std::size_t bytes) noexcept;
};

/// A base class whose derived classes' objects are allocated in recycled memory.
class Recycled {
 public:
  static void* operator new(std::size_t bytes) { return RecycledMemory::allocate(bytes); }
  static void operator delete(void* object, std::size_t bytes) noexcept { RecycledMemory::deallocate(object, bytes); }
  // Over-aligned objects are not allocated in recycled memory.
  static void* operator new(std::size_t bytes, std::align_val_t alignment) { return ::operator new(bytes, alignment); }
  static void operator delete(void* object, std::size_t bytes, std::align_val_t alignment) noexcept {
    ::operator delete(object, bytes, alignment);
  }

 protected:
  ~Recycled() = default;
};

/// An allocator of recycled memory, for a container or std::allocate_shared().
template <class T>
class RecyclingAllocator {
 public:
  using value_type = T;

  RecyclingAllocator() = default;
  template <class U>
  RecyclingAllocator(const RecyclingAllocator<U>&) noexcept {}

  T* allocate(std::size_t count) { return static_cast<T*>(RecycledMemory::allocate(count * sizeof(T))); }
  void deallocate(T* block, std::size_t count) noexcept { RecycledMemory::deallocate(block, count * sizeof(T)); }
  template <class U>
  bool operator==(const RecyclingAllocator<U>&) const noexcept {
    return true;
  }

 private:
  static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
};

}  // namespace martlet
