#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <atomic>
#include <mutex>

#include <martlet/json/utf8.hpp>

#include "checking/pattern.hpp"

namespace martlet::schema {
namespace {

// As in JavaScript, `$` is the very end, not before a last line break.
constexpr std::uint32_t compile_options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY;

// Some milliseconds of backtracking, and enough for patterns that advance in small steps, such as /^\d+(,\d+)*$/.
constexpr std::size_t steps_least = 100'000;
constexpr std::size_t steps_per_byte = 16;
constexpr std::size_t heap_kibibytes_least = 1024;
constexpr std::size_t heap_kibibytes_max = 64 * 1024;
constexpr std::size_t heap_bytes_per_byte = 1024;

// Machine code is generated when a pattern is used so often, or on such a long text, that this saves more time than it costs. In a
// measurement, generating it took as much time as it saved in 170 to 270 matches of a short text.
constexpr std::uint32_t uses_before_machine_code = 150;
constexpr std::size_t bytes_before_machine_code = 4 * 1024;
constexpr std::size_t stack_bytes_least = 32 * 1024;
constexpr std::size_t stack_bytes_max = 64 * 1024 * 1024;  // address space: memory is allocated as needed

template <auto Free>
struct Pcre2Deleter {
  template <class T>
  void operator()(T* handle) const {
    Free(handle);
  }
};
using CodeHandle = std::unique_ptr<pcre2_code, Pcre2Deleter<pcre2_code_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Pcre2Deleter<pcre2_match_context_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Pcre2Deleter<pcre2_match_data_free>>;
using JitStack = std::unique_ptr<pcre2_jit_stack, Pcre2Deleter<pcre2_jit_stack_free>>;

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

/// The memory that one match uses.
struct MatchMemory {
  MatchMemory() : found(pcre2_match_data_create(1, nullptr)), limits(pcre2_match_context_create(nullptr)) {}

  /// Sets the limits for texts of about this size.
  void limit(std::size_t bytes) {
    constexpr std::size_t step = 1024;
    const std::size_t text_bytes = bytes / step * step + step;
    if (text_bytes == limited_for) return;
    limited_for = text_bytes;
    const std::size_t heap = std::clamp(text_bytes * heap_bytes_per_byte / 1024, heap_kibibytes_least, heap_kibibytes_max);
    pcre2_set_match_limit(limits.get(),
                          static_cast<std::uint32_t>(std::min<std::size_t>(steps_least + steps_per_byte * text_bytes, UINT32_MAX)));
    pcre2_set_heap_limit(limits.get(), static_cast<std::uint32_t>(heap));
  }
  void assign_jit_stack() {
    stack.reset(pcre2_jit_stack_create(stack_bytes_least, stack_bytes_max, nullptr));
    pcre2_jit_stack_assign(limits.get(), nullptr, stack.get());
  }

  MatchData found;  // one pair of offsets is enough: only the fact of a match is needed
  MatchContext limits;
  std::size_t limited_for = 0;
  JitStack stack;
};

bool is_limit(int result) {
  return result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_DEPTHLIMIT || result == PCRE2_ERROR_HEAPLIMIT ||
         result == PCRE2_ERROR_JIT_STACKLIMIT || result == PCRE2_ERROR_NOMEMORY;
}

Match match_of(int result) {
  if (result >= 0) return Match::found;
  return is_limit(result) ? Match::undecided : Match::none;
}

}  // namespace

struct Pattern::Code {
  CodeHandle interpreted;
  mutable std::atomic<std::uint32_t> uses = 0;
  mutable std::once_flag is_made;
  mutable CodeHandle machine_code;  // stays empty if the system grants no executable memory

  /// Returns whether machine code is worthwhile for a text of this size, and available. PCRE2 compiles in place, and other threads must not
  /// see partly compiled code, so a copy is compiled.
  bool has_machine_code_for(std::size_t bytes) const {
    if (bytes < bytes_before_machine_code && uses.load(std::memory_order_relaxed) < uses_before_machine_code) {
      uses.fetch_add(1, std::memory_order_relaxed);
      return false;
    }
    std::call_once(is_made, [this] {
      CodeHandle copy(pcre2_code_copy(interpreted.get()));
      if (copy && pcre2_jit_compile(copy.get(), PCRE2_JIT_COMPLETE) == 0) machine_code = std::move(copy);
    });
    return machine_code != nullptr;
  }

  /// Matches `text`, which is UTF-8. Machine code is called without PCRE2's own checks, which take as long as matching a short text.
  int match(std::string_view text, bool by_machine_code, const MatchMemory& at) const {
    if (by_machine_code) return pcre2_jit_match(machine_code.get(), units(text), text.size(), 0, 0, at.found.get(), at.limits.get());
    return pcre2_match(interpreted.get(), units(text), text.size(), 0, PCRE2_NO_UTF_CHECK, at.found.get(), at.limits.get());
  }
};

Pattern::Pattern(std::unique_ptr<Code> code) : code_(std::move(code)) {}
Pattern::~Pattern() = default;

Result<std::shared_ptr<const Pattern>> Pattern::compile(const std::string& expression) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  auto code = std::make_unique<Code>();
  code->interpreted.reset(pcre2_compile(units(expression), expression.size(), compile_options, &error, &offset, nullptr));
  if (!code->interpreted) {
    PCRE2_UCHAR words[256];
    pcre2_get_error_message(error, words, sizeof words);
    return failure(martlet::Code::malformed, "the pattern /" + expression + "/ is wrong at offset " + std::to_string(offset) + ": " +
                                                 reinterpret_cast<const char*>(words));
  }
  return std::shared_ptr<const Pattern>(new Pattern(std::move(code)));
}

Match Pattern::match(std::string_view text) const {
  if (json::first_invalid_utf8(text) != text.size()) return Match::none;
  const bool by_machine_code = code_->has_machine_code_for(text.size());
  const auto run = [&](MatchMemory& at) {
    at.limit(text.size());
    int result = code_->match(text, by_machine_code, at);
    if (result == PCRE2_ERROR_JIT_STACKLIMIT && !at.stack) {  // machine code has 32 KiB by default
      at.assign_jit_stack();
      result = code_->match(text, by_machine_code, at);
    }
    return match_of(result);
  };
  if (text.size() < bytes_before_machine_code) {
    // Reused, since it owns the memory for PCRE2's backtracking.
    thread_local MatchMemory kept;
    return run(kept);
  }
  MatchMemory large;  // not reused: its memory is proportional to the text
  return run(large);
}

}  // namespace martlet::schema
