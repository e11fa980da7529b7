#pragma once
#include <functional>
#include <memory>

#include <martlet/net/reactor/reactor.hpp>

namespace martlet::net {

/// A file descriptor that is watched by a Reactor: a pipe, a pidfd, an eventfd. Reading it is left to the user.
class DescriptorWatch {
 public:
  /// Takes ownership of `descriptor`. Calls `on_readable` on the loop, repeatedly, as long as there is something to read. At the end of a
  /// pipe these calls never cease, so destroy the DescriptorWatch then; `on_readable` may do so. Throws std::system_error for a
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
