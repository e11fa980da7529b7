#pragma once
#include <cstddef>
#include <string>

#include <martlet/base/random.hpp>

namespace martlet {

/// A source of new ids. Every server has this service: an `Ids&` parameter receives random ids unless the program binds another source; a
/// test binds a source of known ids. Thread-safe.
class Ids {
 public:
  virtual ~Ids() = default;
  /// Returns a UUID (RFC 9562): "5f0c1a3e-8d52-4c1b-9f0e-2b6a7c8d9e0f".
  virtual std::string uuid() = 0;
  /// Returns a random text of `length` letters and digits, for short links, codes and keys.
  virtual std::string text(std::size_t length) = 0;
};

/// Ids from the kernel's random number generator, which are unpredictable.
class RandomIds final : public Ids {
 public:
  std::string uuid() override { return random_uuid(); }
  std::string text(std::size_t length) override { return random_text(length); }
};

}  // namespace martlet
