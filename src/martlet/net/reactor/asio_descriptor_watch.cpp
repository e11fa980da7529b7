#include <boost/asio/posix/basic_stream_descriptor.hpp>

#include <martlet/net/reactor/descriptor_watch.hpp>

#include "asio_reactor.hpp"

namespace martlet::net {

// The wait for a descriptor. It lives until Asio has completed it, so that the DescriptorWatch may be destroyed within its own call.
struct DescriptorWatch::Watch : std::enable_shared_from_this<Watch> {
  using Descriptor = boost::asio::posix::basic_stream_descriptor<Reactor::Engine::Executor>;
  Watch(Reactor& reactor, int fd, std::function<void()> call) : descriptor(reactor.engine().context(), fd), on_readable(std::move(call)) {}

  void wait() {
    descriptor.async_wait(Descriptor::wait_read, [self = shared_from_this()](const boost::system::error_code& failed) {
      if (failed || !self->descriptor.is_open()) return;
      self->on_readable();
      if (self->descriptor.is_open()) self->wait();
    });
  }

  Descriptor descriptor;
  std::function<void()> on_readable;
};

DescriptorWatch::DescriptorWatch(Reactor& reactor, int descriptor, std::function<void()> on_readable)
    : watch_(std::make_shared<Watch>(reactor, descriptor, std::move(on_readable))) {
  watch_->wait();
}

DescriptorWatch::~DescriptorWatch() {
  boost::system::error_code ignored;
  watch_->descriptor.close(ignored);
}

int DescriptorWatch::descriptor() const { return watch_->descriptor.native_handle(); }

}  // namespace martlet::net
