#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/response.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/sized_stream.hpp>

#include "cookie_codec.hpp"

namespace martlet {

class Lifecycle;

/// Turns the outcome (a Response or a Boom) into a response for the transport. hapi's marshal and transmit: content, type, CORS, security,
/// validators and 304, cache-control, cookies, compression, ranges, in that order. If one of these fails, the response is a 500.
class Transmission {
 public:
  Transmission(Request& request, const CookieTable& cookies) : request_(request), cookies_(cookies) {}

  void prepare();
  /// Returns whether the content is a stream of the application, which must be begun.
  bool has_stream() const { return stream_ && content_stream_; }
  /// Waits for the stream's first part: if the producer fails before it, the response is a 500.
  Task<void> begin_stream();
  /// Returns the number of body bytes to send; nullopt: a stream of unknown length. Call before to_http().
  std::optional<std::size_t> body_bytes() const;
  /// Returns the response; its stream, if any, holds `owner`.
  http::Response to_http(std::shared_ptr<Lifecycle> owner);

 private:
  /// In the server's order of preference; identity first, since every client must accept it.
  static constexpr std::array<std::string_view, 3> encodings = {"identity", "gzip", "deflate"};

  void marshal();
  bool clears_cookies() const;
  bool may_be_fixed() const;
  bool use_fixed_headers();  // returns false if the content is empty or may be compressed
  void check_sendable() const;
  void answer_error(const Boom& error);
  void fail(const Boom& error);
  void put_security();
  void put_validators();
  void put_cache_control();
  void put_cookies();
  void put_content_type();
  void write_content();
  void put_length();
  void compress();
  void put_encoding_into_etag(std::string_view encoding);
  void cut_range();
  const RouteOptions& options() const { return request_.options(); }
  bool is_head() const { return request_.method() == "HEAD"; }
  bool sends_no_content() const;

  class BegunStream;
  Request& request_;
  const CookieTable& cookies_;
  std::string body_;                   // the content, written
  std::optional<std::size_t> length_;  // the content's length; nullopt: a stream, or no length is sent
  std::unique_ptr<http::BodyStream> stream_;
  SizedStream* sized_stream_ = nullptr;    // in stream_, if its length is known
  BegunStream* content_stream_ = nullptr;  // in stream_
};

}  // namespace martlet
