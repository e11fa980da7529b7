#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace martlet {

/// A text from a request: a view of the transport's bytes or, if the text had to be changed, a copy.
class ViewOrOwnedString {
 public:
  ViewOrOwnedString() = default;
  ViewOrOwnedString(const ViewOrOwnedString& other) : view_(other.view_), own_(other.own_), is_own_(other.is_own_) { follow(); }
  ViewOrOwnedString& operator=(const ViewOrOwnedString& other) {
    view_ = other.view_;
    own_ = other.own_;
    is_own_ = other.is_own_;
    follow();
    return *this;
  }
  ViewOrOwnedString& operator=(std::string_view of_transport) {
    view_ = of_transport;
    is_own_ = false;
    return *this;
  }
  ViewOrOwnedString& operator=(std::string own) {
    own_ = std::move(own);
    is_own_ = true;
    follow();
    return *this;
  }
  operator std::string_view() const { return view_; }

 private:
  void follow() {
    if (is_own_) view_ = own_;
  }
  std::string_view view_;
  std::string own_;
  bool is_own_ = false;
};

}  // namespace martlet
