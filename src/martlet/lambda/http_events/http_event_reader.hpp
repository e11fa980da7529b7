#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/json/event_reader.hpp>

#include "http_event.hpp"

namespace martlet::lambda {

/// Reads an event's JSON text into an HttpEvent in one pass, and skips what that doesn't ask for. For many events one after another.
class HttpEventReader {
 public:
  /// Fails as json::read_events() does.
  Result<void> read(std::string_view text);
  /// What was read last. Its views point into that text, or into this object where the text had escapes.
  const HttpEvent& event() const { return event_; }

 private:
  // What is being read: the event, or an object or array in it. What isn't named here is skipped.
  enum class Container {
    none,
    event,
    headers,
    multi_headers,
    header_values,        // in multi_headers
    plain_header_values,  // in headers: VPC Lattice has lists there
    query,
    multi_query,
    query_values,
    plain_query_values,
    cookies,
    context,
    http,
    identity
  };
  enum class Member {
    unknown,
    version,
    method,
    path,
    raw_path,
    raw_query,
    lattice_method,
    lattice_path,
    headers,
    multi_headers,
    query,
    multi_query,
    cookies,
    body,
    is_base64,
    context,
    authorizer_arn,
    http,
    identity,
    elb,
    service,
    connection,
    stage,
    domain,
    source_ip,
  };

  friend class json::EventReader<HttpEventReader>;
  static Member event_member(std::string_view key);
  static Member context_member(std::string_view key);
  static Container container_of(Container inner);
  Container object_of(Member member) const;
  Container array_of(Member member) const;
  bool enter(Container container);
  bool leave();
  std::string_view kept(std::string_view text);
  void take(std::string_view value);

  // The events of the text (json::Events).
  bool begin_object();
  bool end_object() { return leave(); }
  bool begin_array() { return enter(array_of(member_)); }
  bool end_array() { return leave(); }
  bool key(std::string_view key);
  bool string(std::string_view text);
  bool int64(std::int64_t) { return true; }
  bool uint64(std::uint64_t) { return true; }
  bool number(double, std::string_view) { return true; }
  bool boolean(bool value);
  bool null() { return true; }

  HttpEvent event_;
  std::string_view text_;
  std::string unescaped_;  // strings that had escapes in the text; never grows while views point into it
  Container container_ = Container::none;
  Member member_ = Member::unknown;
  std::string_view name_;    // of the header or parameter whose value comes
  std::size_t skipped_ = 0;  // depth below the container whose inside is skipped
};

}  // namespace martlet::lambda
