#pragma once
#include <exception>
#include <memory>

#include <martlet/async/activity.hpp>
#include <martlet/net/client/client.hpp>
#include <martlet/net/connection/buffered_transport.hpp>

namespace martlet::net {

/// The sending of one request while its response is read. It owns the request, and destroys itself at the end: blocking work of the body's
/// stream may outlive the connection.
class Client::RequestSending {
 public:
  class Owner {
   public:
    /// Called at the end. `is_whole` is true if everything was sent; `thrown` is the exception of the body's stream, if any.
    virtual void sent(bool is_whole, std::exception_ptr thrown) = 0;

   protected:
    ~Owner() = default;
  };

  /// `head` is sent unchanged. `owner` and `transport` must live until sent() or detach() is called.
  RequestSending(Loop& loop, Owner& owner, BufferedTransport& transport, std::string head, std::shared_ptr<const ClientRequest> request);
  RequestSending(const RequestSending&) = delete;

  /// May call sent() before it returns.
  void start();
  /// Call when the connection is closed: nothing is sent or called any more.
  void detach();

 private:
  Task<void> run();
  Task<bool> send_stream(http::BodyStream& stream);

  Owner* owner_;
  BufferedTransport& transport_;
  const std::string head_;
  const std::shared_ptr<const ClientRequest> request_;
  bool is_whole_ = false;
  Activity activity_;
};

}  // namespace martlet::net
