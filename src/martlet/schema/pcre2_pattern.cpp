#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "pattern.hpp"

namespace martlet::schema {
namespace {

// As JavaScript means it: `$` is the very end, not before a last line break.
constexpr std::uint32_t compile_options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY;
// Some milliseconds of backtracking; honest patterns on fields need a few hundred steps.
constexpr std::uint32_t steps_max = 100'000;
constexpr std::uint32_t heap_kibibytes_max = 1024;

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* handle) const {
    Free(handle);
  }
};
using CodeHandle = std::unique_ptr<pcre2_code, Freed<pcre2_code_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Freed<pcre2_match_context_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data_free>>;

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

struct Pattern::Code {
  CodeHandle compiled;
  MatchContext limits;
};

Pattern::Pattern(std::unique_ptr<Code> code) : code_(std::move(code)) {}
Pattern::~Pattern() = default;

Result<std::shared_ptr<const Pattern>> Pattern::compile(const std::string& expression) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  auto code = std::make_unique<Code>();
  code->compiled.reset(pcre2_compile(units(expression), expression.size(), compile_options, &error, &offset, nullptr));
  if (!code->compiled) {
    PCRE2_UCHAR words[256];
    pcre2_get_error_message(error, words, sizeof words);
    return failure(martlet::Code::malformed, "the pattern /" + expression + "/ is wrong at offset " + std::to_string(offset) + ": " +
                                                 reinterpret_cast<const char*>(words));
  }
  code->limits.reset(pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(code->limits.get(), steps_max);
  pcre2_set_heap_limit(code->limits.get(), heap_kibibytes_max);
  return std::shared_ptr<const Pattern>(new Pattern(std::move(code)));
}

bool Pattern::matches(std::string_view text) const {
  // Whether it matches is all we ask, so that one pair of offsets is room enough. Kept, since PCRE2 keeps the memory of its steps in it.
  thread_local const MatchData found(pcre2_match_data_create(1, nullptr));
  return pcre2_match(code_->compiled.get(), units(text), text.size(), 0, 0, found.get(), code_->limits.get()) >= 0;
}

}  // namespace martlet::schema
