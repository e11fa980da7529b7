#pragma once
#include <cstddef>
#include <string>

#include <martlet/base/random.hpp>

namespace martlet {

/// New ids. Every server has a source of them among its services, so whatever takes an `Ids&` is given random ones, unless the program
/// binds others; a test gives those that it expects. Thread-safe.
class Ids {
 public:
  virtual ~Ids() = default;
  /// A UUID (RFC 9562): "5f0c1a3e-8d52-4c1b-9f0e-2b6a7c8d9e0f".
  virtual std::string uuid() = 0;
  /// `length` letters and digits, for short links, codes and keys.
  virtual std::string text(std::size_t length) = 0;
};

/// From the kernel's generator: none can be guessed.
class RandomIds final : public Ids {
 public:
  std::string uuid() override { return random_uuid(); }
  std::string text(std::size_t length) override { return random_text(length); }
};

}  // namespace martlet
