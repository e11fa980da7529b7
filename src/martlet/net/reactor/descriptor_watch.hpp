#pragma once
#include <functional>
#include <memory>

#include <martlet/net/reactor/reactor.hpp>

namespace martlet::net {

/// A file descriptor that a Reactor watches, such as a pipe, a pidfd or an eventfd. The user of this class reads it.
class DescriptorWatch {
 public:
  /// Takes ownership of `descriptor`. Calls `on_readable` on the loop, repeatedly, as long as there is something to read. A pipe that has
  /// ended stays readable, so destroy the DescriptorWatch then; `on_readable` may do so. Throws std::system_error for a
  /// descriptor that can't be watched (a regular file).
  DescriptorWatch(Reactor& reactor, int descriptor, std::function<void()> on_readable);
  DescriptorWatch(const DescriptorWatch&) = delete;
  /// Closes the descriptor; `on_readable` is not called any more.
  ~DescriptorWatch();

  int descriptor() const;

 private:
  struct Watch;
  std::shared_ptr<Watch> watch_;
};

}  // namespace martlet::net
