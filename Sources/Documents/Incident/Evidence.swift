extension Document {
  /// Whether the body links to what the system recorded: a link in the evidence, an image, or a dashboard anywhere.
  package var showsEvidence: Bool {
    let places = sections.filter { $0.name == .evidence }.map { source.text(in: $0.range) }
    if places.contains(where: { $0.contains("](") || $0.contains("http") || $0.contains("```") }) { return true }
    let body = source.text(in: (frontMatter?.range.upperBound ?? 0)..<source.bytes.count).lowercased()
    let monitors = [
      "![", "<img", "grafana", "kibana", "datadog", "dashboard](", "sentry.io", "cloudwatch", "splunk", "honeycomb",
      "newrelic", "prometheus.", "/logs", "/traces", "loki",
    ]
    return monitors.contains(where: body.contains)
  }
}

extension String {
  /// Whether an address is of a dashboard without a fixed time, which shows the day on which it is opened.
  package var isDashboard: Bool {
    let address = lowercased()
    return address.hasPrefix("http") && ["grafana", "kibana", "datadog", "dashboard"].contains(where: address.contains)
      && !["from=", "from_ts=", "time=", "range=", "snapshot"].contains(where: address.contains)
  }
}
