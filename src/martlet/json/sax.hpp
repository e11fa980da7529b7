#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::json {

/// A receiver of the events of JSON text, in document order. Return false to stop: sax_parse() then fails with Code::conflict. Views are
/// valid only until the call returns.
class SaxHandler {
 public:
  virtual ~SaxHandler() = default;
  virtual bool begin_object() = 0;
  virtual bool end_object() = 0;
  virtual bool begin_array() = 0;
  virtual bool end_array() = 0;
  virtual bool key(std::string_view key) = 0;  ///< complete, unescaped
  virtual bool string(std::string_view text) = 0;
  virtual bool int64(std::int64_t number) = 0;    ///< written without fraction and exponent, and in range
  virtual bool uint64(std::uint64_t number) = 0;  ///< the same, above int64's range
  /// Receives any other number, including an integer beyond 64 bits. `number` is the nearest double, infinite beyond its range; `text` is
  /// the number as written ("" for replay(), which has no text).
  virtual bool number(double number, std::string_view text) = 0;
  virtual bool boolean(bool value) = 0;
  virtual bool null() = 0;
};

struct ParseLimits {
  static constexpr std::size_t depth_limit = 1024;
  std::size_t depth_max = 512;  ///< nesting, at most depth_limit; deeper texts fail with Code::out_of_range
};

/// Reads one whole JSON text (RFC 8259: strict, UTF-8 checked, no unpaired surrogates, nothing but white space after it).
/// Fails with Code::malformed and the line and column of the first wrong byte.
Result<void> sax_parse(std::string_view text, SaxHandler& handler, const ParseLimits& limits = {});

}  // namespace martlet::json
