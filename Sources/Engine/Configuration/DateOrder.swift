/// How a date of two numbers that can both be a month is read.
enum DateOrder: String, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
