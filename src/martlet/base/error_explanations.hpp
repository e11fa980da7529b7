#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::errors {

/// An entry of a page of docs/errors: the heading `### NAME`; the error's messages, one line of code each, in which `…` stands for any
/// text; then what to do.
struct Explanation {
  std::string_view name;                   ///< "version-form": also the anchor of its entry on the documentation site
  std::vector<std::string_view> messages;  ///< "version … is not MAJOR.MINOR.PATCH"; none where the entry is for a kind of error
  std::string_view text;                   ///< Markdown, with the messages and without the heading
};

/// The entries of a page, in its order.
std::vector<Explanation> explanations_of(std::string_view page);

/// The pages, each of which is linked only into programs that use it. They live as long as the program.
std::string_view initialization_page();
std::string_view deployment_page();
std::string_view command_page();

/// The name of the error with this message: that of the first entry with a message that occurs in `message`. "" if there is none.
std::string_view name_of(std::string_view message, std::initializer_list<std::string_view> pages);

/// The name of an error of this kind if no entry has its message: "malformed", "not-found".
std::string_view name_of(Code code);

/// `message [NAME]`, which tells readers where to find more. `otherwise` is the name if no entry has the message.
std::string with_name(std::string message, std::initializer_list<std::string_view> pages, std::string_view otherwise);

/// The same for an error: the name ends its text, as to_text() gives it.
Error with_name(Error error, std::initializer_list<std::string_view> pages, std::string_view otherwise);

}  // namespace martlet::errors
