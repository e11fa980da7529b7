#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace martlet::http {

/// A header as received. The views point into bytes that the transport holds until the response has been sent.
struct HeaderView {
  std::string_view name;  ///< as received; compare ignoring case
  std::string_view value;
};

/// The headers of a request, in order of arrival.
class RequestHeaders {
 public:
  RequestHeaders() = default;
  RequestHeaders(std::initializer_list<HeaderView> fields);

  void add(std::string_view name, std::string_view value) {
    fields_.push_back({name, value});
    sizes_ |= size_bit(name);
  }
  void clear() {
    fields_.clear();
    sizes_ = 0;
  }
  void reserve(std::size_t count) { fields_.reserve(count); }

  /// Returns the first header with this name, ignoring case; nullopt if there is none.
  std::optional<std::string_view> get(std::string_view name) const { return sizes_ & size_bit(name) ? find(name) : std::nullopt; }
  bool has(std::string_view name) const { return get(name).has_value(); }
  /// Like get(), but returns nullopt if the value is empty, since hapi treats such a header as absent.
  std::optional<std::string_view> filled(std::string_view name) const;
  /// Returns all values for this name, joined as Node joins them: with "; " for cookie, otherwise with ", ". Names that allow only one
  /// value (content-type, content-length, host, authorization, if-modified-since, user-agent, ...) keep the first.
  std::optional<std::string> joined(std::string_view name) const;

  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }
  std::size_t size() const { return fields_.size(); }

 private:
  static std::uint64_t size_bit(std::string_view name) { return std::uint64_t{1} << (name.size() % 64); }
  std::optional<std::string_view> find(std::string_view name) const;
  std::vector<HeaderView> fields_;
  std::uint64_t sizes_ = 0;  // one bit for each length of a name: rules out most names that are missing
};

class FixedHeaders;

/// The headers of a response, owned. Names are stored as given and compared ignoring case. Used by one thread at a time.
class Headers {
 public:
  struct Field {
    std::string name;
    std::string value;
  };

  /// Replaces all headers with `fixed` and a content-length. `fixed` is copied only when a single header is read or changed, and must live
  /// until then.
  void use(const FixedHeaders& fixed, std::size_t length);
  /// Returns the argument of use() if nothing has been set since then, otherwise nullptr. A transport sends it unchanged.
  const FixedHeaders* fixed() const { return fixed_; }
  /// Copies the argument of use(), which then need not outlive this object.
  void keep() { own(); }

  /// Replaces all headers of this name.
  void set(std::string_view name, std::string value);
  /// Adds another header with this name (`set-cookie`).
  void add(std::string_view name, std::string value);
  /// Appends to the header with this name, after `separator`, or sets it. With `once`, a value that it already contains is not added.
  void append(std::string_view name, std::string_view value, std::string_view separator = ",", bool once = false);
  void remove(std::string_view name);
  void clear();

  const std::string* get(std::string_view name) const;  ///< nullptr if there is none
  bool has(std::string_view name) const { return get(name) != nullptr; }

  auto begin() const { return fields().begin(); }
  auto end() const { return fields().end(); }
  std::size_t size() const { return fields().size(); }

 private:
  Field* find(std::string_view name);
  std::vector<Field>& own();
  const std::vector<Field>& fields() const { return fixed_ ? copied() : fields_; }
  const std::vector<Field>& copied() const;
  mutable std::vector<Field> fields_;  // if fixed_ is set, a copy of it, made when it is first needed
  const FixedHeaders* fixed_ = nullptr;
  std::size_t fixed_length_ = 0;
};

/// Returns whether the text is a token (RFC 9110, section 5.6.2): a valid method or header name.
bool is_token(std::string_view text);
/// Returns whether the text has no control character except tab, so that it can be a header's value without splitting the response.
bool is_field_value(std::string_view text);

}  // namespace martlet::http
